"""Pictures of a deck: PNG files, contact sheets, a PDF, a film, and what a commit changed."""
