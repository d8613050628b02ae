"""Where things stand in a drawing: plain numbers, no markup; templates draw them."""
