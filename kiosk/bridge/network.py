"""The kiosk opens no network connection: whatever QML might ask for is refused here."""

from __future__ import annotations

from PySide6.QtCore import QIODevice, QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory


class NoNetwork(QNetworkAccessManager):
    """Refuses every request: the address is replaced by a scheme that nothing serves."""

    def createRequest(
        self,
        op: QNetworkAccessManager.Operation,
        request: QNetworkRequest,
        outgoingData: QIODevice | None = None,
    ) -> QNetworkReply:
        """A reply that fails."""
        refused = QNetworkRequest(request)
        refused.setUrl(QUrl("blocked:"))
        return super().createRequest(op, refused, outgoingData)


class NoNetworkFactory(QQmlNetworkAccessManagerFactory):
    """Gives the engine managers that refuse. An address interceptor alone misses texts."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        """A manager for one of the engine's threads."""
        return NoNetwork(parent)
