"""Article -> Reading: words, sentences, trees and names, found by the shipped model without any network connection.

Import submodules directly (``from dateline.language.pipeline import read``): importing this package alone loads neither
numpy nor onnxruntime.
"""
