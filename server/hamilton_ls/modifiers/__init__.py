"""What each Hamilton decorator means statically: function facts become node specs."""
