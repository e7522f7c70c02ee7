package org.suppliercompliance.notification;

import org.suppliercompliance.chassis.problem.ProblemType;

/** The problems only this service answers with. */
public enum NotificationProblem implements ProblemType {
    PERSON_KNOWN("person-known", "The address book holds a person with this mail address", 409),
    SUBSCRIPTION_KNOWN("subscription-known", "The person has a subscription that says the same", 409),
    ENDPOINT_KNOWN("endpoint-known", "An endpoint with this address is registered", 409),
    ALERT_SETTLED("alert-settled", "The alert is acknowledged or cancelled", 409),
    ALERT_UNADDRESSED("alert-unaddressed", "The alert waits for somebody it can be addressed to", 409),
    DELIVERY_NOT_RESENDABLE("delivery-not-resendable", "The delivery cannot be sent again", 409),
    DELIVERY_NOT_BOUNCED("delivery-not-bounced", "The delivery is no mail that a server took", 409),
    NEWS_LIMIT("news-limit", "The authority has told its networks enough for a day", 429),
    NEWS_WITHDRAWN("news-withdrawn", "The news item was taken back", 409),
    TARGET_REFUSED("target-refused", "The address must not be called", 422);

    private final String slug;
    private final String title;
    private final int status;

    NotificationProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
