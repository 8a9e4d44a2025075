"""Modules of the package, as attributes of it."""

import honcho
import honcho.api_types
import honcho.utils.scopes

print(honcho.session.Session is honcho.Session, honcho.peer.Peer is honcho.Peer)
print(
    honcho.api_types.PeerConfig.__name__,
    honcho.http.exceptions.NotFoundError is honcho.NotFoundError,
)
print(honcho.session_context.Summary is honcho.Summary, honcho.message.Message is honcho.Message)
print(honcho.aio.HonchoAio is honcho.HonchoAio, honcho.pagination.SyncPage is honcho.SyncPage)
print(honcho.mixins.MetadataConfigMixin in honcho.Peer.__mro__)
