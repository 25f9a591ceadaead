"""Tools to live with records: mend their form, rename, merge, look at them, and keep drafts of them.

Files are edited in one of two ways. A record that somebody asks to have in order is read as a tree with its comments
and written anew in canonical form. Whatever merely follows (a reference to what was renamed) is replaced where it
stands, and not a character more. Either way the new files are looked at in memory first, and nothing is written if
they would bring an error. Only this room's callers write.
"""
