"""Works and how they are cited: from records to BibTeX, RIS, CSL-JSON, GB/T 7714-2015 and GOST R 7.0.5-2008.

Pure functions in two steps: a record becomes a `Work`, a work becomes text. What no source prints stays empty in every
format and style; a DOI that was cut short is never given as one.
"""

from build_tools.bibliography.formatted import Formatted
from build_tools.bibliography.work import Name, Work, WorkKind
from build_tools.bibliography.works import Dataset, of_dataset, of_record, publications, work_of

__all__ = ["Dataset", "Formatted", "Name", "Work", "WorkKind", "of_dataset", "of_record", "publications", "work_of"]
