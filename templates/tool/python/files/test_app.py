import unittest

from app import greet


class GreetTest(unittest.TestCase):
    def test_greets_by_name(self) -> None:
        self.assertEqual(greet("Ada"), {"greeting": "Hello, Ada!"})


if __name__ == "__main__":
    unittest.main()
