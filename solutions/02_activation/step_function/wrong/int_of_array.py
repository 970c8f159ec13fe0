def step_function(x):
    return int(x > 0)
