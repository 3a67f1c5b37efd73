"""Pictures of timelines: what is on them as values, and the process that draws them.

Nothing here but ``drawing`` imports matplotlib, and that module is loaded where pictures are drawn alone.
"""
