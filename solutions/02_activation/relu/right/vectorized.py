import numpy as np

relu = np.vectorize(lambda number: number if number > 0 else 0.0, otypes=[float])
