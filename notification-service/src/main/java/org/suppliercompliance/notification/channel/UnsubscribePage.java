package org.suppliercompliance.notification.channel;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;

/** What a browser shows of the address that ends subscriptions. The template engine escapes every text. */
@ApplicationScoped
public class UnsubscribePage {
    private final Engine engine;
    private final SendingTexts texts = new SendingTexts();

    UnsubscribePage(Engine engine) {
        this.engine = engine;
    }

    /** Asks before anything ends. Its button posts to the address that the page was read from. */
    public String asking(Language language) {
        return page(language, "unsubscribe.asking.", true);
    }

    /** Says that it has ended. */
    public String ended(Language language) {
        return page(language, "unsubscribe.ended.", false);
    }

    /** Says that there is nothing to end any more, as to who clicks twice. */
    public String gone(Language language) {
        return page(language, "unsubscribe.gone.", false);
    }

    private String page(Language language, String said, boolean asking) {
        return engine.getTemplate("unsubscribe.html")
                .data("language", language.code())
                .data("title", texts.text(language, said + "title"))
                .data("text", texts.text(language, said + "text"))
                .data("asking", asking)
                .data("button", texts.text(language, "unsubscribe.button"))
                .render();
    }
}
