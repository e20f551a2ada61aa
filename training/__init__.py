"""The recipe that makes the shipped reading model: data, network, training and export. Needs torch; readers do not."""
