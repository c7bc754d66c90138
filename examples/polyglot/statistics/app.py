import statistics
from typing import Annotated

from ftl_sdk import IncomingHandler, tool

__all__ = ["IncomingHandler"]  # The component answers requests with it.


@tool(annotations={"readOnlyHint": True})
def summary(values: Annotated[list[float], "The numbers, at least one."]) -> dict[str, float]:
    """Tells how many numbers there are, their mean, median and standard deviation."""
    if not values:
        raise ValueError("there are no numbers")
    return {
        "count": len(values),
        "mean": statistics.fmean(values),
        "median": statistics.median(values),
        "deviation": statistics.pstdev(values),
    }
