"""The table of outlets and agencies: aliases, domains, countries, publisher families."""
