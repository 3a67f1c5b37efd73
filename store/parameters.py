"""The parameters that prepared statements share.

Building a statement costs more than most of them take to run: what is asked often is built once (``functools.cache``),
with every value a parameter. Must import nothing of ours.
"""

from sqlalchemy import BigInteger, BindParameter, bindparam

Number = int | BindParameter[int]

OF_GUILD: BindParameter[int] = bindparam("guild", type_=BigInteger)
AMONG: BindParameter[int] = bindparam("among", type_=BigInteger, expanding=True)
"""The values of an IN list."""
