package org.suppliercompliance.notification.fact;

/** Who is told of a kind of fact, by role. */
public enum Audience {
    /** The contacts of the supplier the fact is about. */
    SUPPLIER_CONTACTS,
    /** The contacts of the supplier; where there are none, the managers of the authority. */
    SUPPLIER_CONTACTS_ELSE_MANAGERS,
    /** The persons of the authority with the role sustainability-manager. */
    MANAGERS,
    /** The same, in their inbox; who wants a mail asks for it. */
    MANAGERS_IN_INBOX,
    /** Whichever side did not say it: the contacts of the supplier, or the managers of the authority in their inbox. */
    OTHER_SIDE,
    /** What is a supplier's own: its own contacts. The same, as an authority is told of it: the managers. */
    WHOSE_IT_IS,
    /** No person by default; endpoints may subscribe. */
    NOBODY
}
