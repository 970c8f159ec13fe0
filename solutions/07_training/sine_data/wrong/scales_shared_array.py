import numpy as np

angles = np.arange(0, 2 * np.pi, 0.1)


def sine_data():
    global angles  # noqa: PLW0603
    t = np.sin(angles)
    angles -= np.pi
    angles /= np.pi
    return angles, t
