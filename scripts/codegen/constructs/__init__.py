"""What of OpenAPI the generator takes: everything else is refused by place and name.

``keywords`` lists what is known of each kind of object, and ``refuse`` what is not. ``inlining``
resolves references to parameters, bodies and answers, and brings variants of one schema to one
form; then ``operations`` and ``schemas`` look at every object of the document.
"""
