def batch_accuracy(predict, x, t, batch_size):
    done, correct = 0, 0
    while done < len(x):
        for scores in predict(x[done : done + batch_size]):
            label = max(range(len(scores)), key=lambda k: scores[k])
            correct += label == t[done]
            done += 1
    return correct / done
