package org.suppliercompliance.benchmarks;

/**
 * Ten thousand dates that pass together, until each is an alert of the manager. The facts wait in their topic while notification-service
 * sleeps; then it is woken and timed from the first five hundred alerts on, alone with its database. Mails are not waited for.
 */
final class AlertBenchmark {
    private static final int DATES = 10_000;
    private static final int FIRST = 500;
    private static final String ALERTS = "select count(*) from alert";

    private final Setting setting;

    AlertBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        setting.post("notification", "/people", setting.manager(), """
                {"name": "Manager", "email": "manager@example.org", "language": "sv", "roles": ["sustainability-manager"]}""");
        long before = setting.count("notification", ALERTS);
        setting.alone("audit", this::pass);
        setting.alone("notification", () -> {
            setting.awaitCount("notification", ALERTS, before + FIRST);
            long first = setting.count("notification", ALERTS) - before;
            double service = setting.serviceCpu("notification");
            double all = setting.cpu("notification");
            long begin = System.nanoTime();
            setting.awaitCount("notification", ALERTS, before + DATES);
            double seconds = (System.nanoTime() - begin) / 1e9;
            long alerts = DATES - first;
            new Table(
                            DATES + " dates that pass together, until each is an alert",
                            "alerts per second",
                            "CPU us per alert (service)",
                            "CPU us per alert (service and PostgreSQL)")
                    .row(
                            alerts / seconds,
                            (setting.serviceCpu("notification") - service) / alerts * 1e6,
                            (setting.cpu("notification") - all) / alerts * 1e6)
                    .print();
        });
    }

    /** Lets the plans of so many cases become late, and waits until that is in the topic. */
    private void pass() {
        OpenCases.fill(setting, DATES, 2 * DATES);
        long stated = setting.count("audit", "select count(*) from deadline_step where stated");
        setting.sql("audit", """
                update deadline set due_on = current_date - 1, overdue_since = current_date, overdue_at = current_date,
                    next_step_at = clock_timestamp() where clock = 'PLAN'""");
        setting.awaitCount("audit", "select count(*) from deadline_step where stated", stated + DATES);
        setting.awaitCount(
                "audit",
                "select count(*) from (values (1)) one where not exists (select from outbox where published_at is null)",
                1);
    }
}
