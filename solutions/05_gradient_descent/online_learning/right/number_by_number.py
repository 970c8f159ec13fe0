import numpy as np


def predict(sample, weights, bias):
    return sum(value * weight for value, weight in zip(sample, weights)) + bias


def online_learning(x, d, w, b, learning_rate):
    weights, bias = list(w), b
    for sample, target in zip(x, d):
        step = learning_rate * (target - predict(sample, weights, bias))
        weights = [weight + step * value for weight, value in zip(weights, sample)]
        bias += step
    return weights, bias
