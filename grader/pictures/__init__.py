"""Pictures of answers and of training: what a picture shows is data; matplotlib only puts it on paper."""
