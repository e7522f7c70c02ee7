package org.suppliercompliance.notification.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.chassis.page.HtmlPage;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.notification.channel.Language;
import org.suppliercompliance.notification.channel.UnsubscribePage;

/** What a mail program calls, or a browser opens, when its reader wants no more such mails. */
@Path("/unsubscriptions")
@Tag(name = "subscriptions")
public class UnsubscribeResource {
    private static final String SECRET = "The secret end of the address.";
    private static final String SHAPE = "^[A-Za-z0-9_-]{43}(\\.[A-Za-z0-9_-]{43}){0,14}$";
    private static final String UNKNOWN =
            "There is no such subscription, or it has ended; to a browser said as a page.";
    private static final int LONGEST = 10_000;

    /** As other pages, but the form may post to where the page came from. */
    private static final String WITH_FORM =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private final Unsubscribing unsubscribing;
    private final UnsubscribePage page;

    UnsubscribeResource(Unsubscribing unsubscribing, UnsubscribePage page) {
        this.unsubscribing = unsubscribing;
        this.page = page;
    }

    @GET
    @Path("/{capability}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "getUnsubscribePage",
            summary = "Ask before unsubscribing",
            description =
                    "Needs no token, as unsubscribe. A page in the language of the mail's reader, with one button that unsubscribes. Reading it ends nothing: programs that look after mails follow links.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST),
                            example = "<!DOCTYPE html><html lang=\"sv\"></html>"))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response ask(
            @PathParam("capability")
                    @Parameter(description = SECRET, schema = @Schema(minLength = 43, maxLength = 659, pattern = SHAPE))
                    String capability,
            @Context HttpHeaders headers) {
        Language language = unsubscribing.language(capability).orElse(null);
        if (language == null) {
            return gone(headers);
        }
        return Response.ok(page.asking(language), "text/html;charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header("Content-Security-Policy", WITH_FORM)
                .build();
    }

    @POST
    @Path("/{capability}")
    @PermitAll
    @Operation(
            operationId = "unsubscribe",
            summary = "Unsubscribe by a mail's address",
            description =
                    "Needs no token: the last part of the address, which mails that come by a subscription carry as List-Unsubscribe (RFC 8058), is the right to end it; that of a digest ends all that the digest came by. What follows from a person's part cannot be ended so."
                            + " The body says List-Unsubscribe=One-Click and is not read. With `Accept: text/html`, as browsers send it, the answer is a page.")
    @APIResponse(
            responseCode = "200",
            description = "The same, as a page.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST),
                            example = "<!DOCTYPE html><html lang=\"sv\"></html>"))
    @APIResponse(responseCode = "204", description = "The subscription, or all of the digest, has ended.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response unsubscribe(
            @PathParam("capability")
                    @Parameter(description = SECRET, schema = @Schema(minLength = 43, maxLength = 659, pattern = SHAPE))
                    String capability,
            @Context HttpHeaders headers) {
        Language language = unsubscribing.end(capability).orElse(null);
        if (language == null) {
            return gone(headers);
        }
        return isBrowser(headers)
                ? HtmlPage.answer(page.ended(language), Locale.forLanguageTag(language.code()))
                : Response.noContent().build();
    }

    /** 404, to a browser as a page: who clicks twice has not failed. */
    private Response gone(HttpHeaders headers) {
        if (!isBrowser(headers)) {
            throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such subscription.");
        }
        Language language = Language.preferred(headers.getAcceptableLanguages());
        return Response.fromResponse(HtmlPage.answer(page.gone(language), Locale.forLanguageTag(language.code())))
                .status(Response.Status.NOT_FOUND)
                .build();
    }

    private static boolean isBrowser(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> !type.isWildcardSubtype() && type.isCompatible(MediaType.TEXT_HTML_TYPE));
    }
}
