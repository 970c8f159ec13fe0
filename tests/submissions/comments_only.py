# softmax: 後で書く
