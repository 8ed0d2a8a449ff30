"""Two states -> what differs: values in, values out."""
