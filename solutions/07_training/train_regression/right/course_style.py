from common import functions


def train_regression(network, x, d, learning_rate):
    losses = []
    print("##### 学習開始 #####")
    for i in range(x.shape[0]):
        x_i = x[i].reshape(1, 2)
        d_i = d[i].reshape(1, 1)
        y, z1 = functions.forward(network, x_i)
        loss = functions.mean_squared_error(d_i, y)
        losses.append(loss)
        grad = functions.backward(network, x_i, d_i, z1, y)
        for key in ("W1", "W2", "b1", "b2"):
            network[key] -= learning_rate * grad[key]
    return losses
