"""The list of doubts about a translation, to be proofread one by one."""
