"""The course's layers so far, for `from common.layers import …`."""

from common.functions import *
