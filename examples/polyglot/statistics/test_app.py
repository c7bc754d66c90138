import unittest

from app import summary


class SummaryTest(unittest.TestCase):
    def test_of_some_numbers(self) -> None:
        expected = {"count": 4, "mean": 5, "median": 5, "deviation": 1}
        self.assertEqual(summary([4, 6, 4, 6]), expected)

    def test_of_nothing(self) -> None:
        with self.assertRaises(ValueError):
            summary([])


if __name__ == "__main__":
    unittest.main()
