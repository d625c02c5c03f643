"""From files to documents: ``fetch.gather`` finds their bytes, ``open.open_document`` reads them."""
