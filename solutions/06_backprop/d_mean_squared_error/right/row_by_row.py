def d_mean_squared_error(d, y):
    if y.ndim == 1:
        return [(yk - dk) / len(y) for dk, yk in zip(d, y, strict=True)]
    return [[slope / len(y) for slope in d_mean_squared_error(dn, yn)] for dn, yn in zip(d, y, strict=True)]
