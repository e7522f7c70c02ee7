package org.suppliercompliance.embedded;

/** A server did not start, stop or answer; the message is fit to be shown as it is. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerException(String message) {
        super(message);
    }

    public ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
