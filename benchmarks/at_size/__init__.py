"""What ``benchmarks/size.py`` is made of: generated news, the rows that it makes, the questions, the report."""
