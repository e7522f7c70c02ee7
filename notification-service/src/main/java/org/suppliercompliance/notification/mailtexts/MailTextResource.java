package org.suppliercompliance.notification.mailtexts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.notification.Role;
import org.suppliercompliance.notification.channel.Language;
import org.suppliercompliance.notification.channel.MailPreview.PreviewedMail;

/** The sentences of mails over HTTP. */
@Path("/mail-texts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "mail texts",
        description = "What mails and the inbox say, per kind of fact and language; an authority may word it itself.")
public class MailTextResource {
    private static final String NAME = "^[a-z]+(-[a-z]+)*([.][A-Za-z_-]+)?$";
    private static final String NAMED =
            "The name of the text, as listMailTexts gives it: the kind of fact, some with the date or the reason it is about.";
    private static final String LANGUAGE = "The language of the text: Swedish (sv), Norwegian (nb) or English (en).";

    private final MailTextService texts;

    MailTextResource(MailTextService texts) {
        this.texts = texts;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "listMailTexts",
            summary = "List the texts",
            description =
                    "Every kind of fact in one language, with the authority's sentences or the suite's: a fixed list, on one page.")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content = @Content(schema = @Schema(implementation = MailTextPage.class)))
    public Response list(
            @Parameter(description = "The language.")
                    @QueryParam("language")
                    @DefaultValue("en")
                    @Pattern(regexp = "^(sv|nb|en)$")
                    String language,
            @Context UriInfo uri) {
        return Pages.page(uri, new Slice<>(texts.list(Language.fromString(language)), null, null));
    }

    @GET
    @Path("/{name}/{language}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "getMailText",
            summary = "Read a text",
            description = "The four sentences for one kind of fact.")
    @APIResponse(
            responseCode = "200",
            description = "As they stand.",
            content = @Content(schema = @Schema(implementation = MailTextView.class)))
    @APIResponse(responseCode = "404", description = "There is no such kind of fact, or no such language.")
    public MailTextView read(
            @PathParam("name")
                    @Parameter(
                            description = NAMED,
                            example = "plan-overdue",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 60, pattern = NAME))
                    String name,
            @PathParam("language") @Parameter(description = LANGUAGE, schema = @Schema(implementation = Language.class))
                    String language) {
        return texts.read(name, language);
    }

    @PUT
    @Path("/{name}/{language}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "wordMailText",
            summary = "Word a text",
            description = "From now on the authority's readers are told of this kind of fact in these sentences.")
    @APIResponse(
            responseCode = "200",
            description = "As they stand.",
            content = @Content(schema = @Schema(implementation = MailTextView.class)))
    @APIResponse(responseCode = "404", description = "There is no such kind of fact, or no such language.")
    @APIResponse(
            responseCode = "422",
            description = "Markup, addresses, unknown placeholders, or something that is not named any more.")
    public MailTextView write(
            @PathParam("name")
                    @Parameter(
                            description = NAMED,
                            example = "plan-overdue",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 60, pattern = NAME))
                    String name,
            @PathParam("language") @Parameter(description = LANGUAGE, schema = @Schema(implementation = Language.class))
                    String language,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull @Valid WriteMailText text) {
        return texts.write(name, language, ifMatch, text);
    }

    @DELETE
    @Path("/{name}/{language}")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "resetMailText",
            summary = "Go back to the suite's text",
            description = "The authority's own sentences are forgotten.")
    @APIResponse(responseCode = "204", description = "The suite's sentences are used.")
    @APIResponse(responseCode = "404", description = "There is no such kind of fact, or no such language.")
    public void reset(
            @PathParam("name")
                    @Parameter(
                            description = NAMED,
                            example = "plan-overdue",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 60, pattern = NAME))
                    String name,
            @PathParam("language") @Parameter(description = LANGUAGE, schema = @Schema(implementation = Language.class))
                    String language,
            @Parameter(
                            description =
                                    "The ETag of the text that was read; left out, empty or *, the sentences are forgotten as they are now.")
                    @HeaderParam("If-Match")
                    @Nullable
                    ExpectedVersion ifMatch) {
        texts.reset(name, language, ifMatch);
    }

    @POST
    @Path("/{name}/{language}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "previewMailText",
            summary = "Look at a text",
            description =
                    "The mail as it would be with these sentences, about an invented case. Nothing is kept or sent.")
    @APIResponse(
            responseCode = "200",
            description = "The mail.",
            content = @Content(schema = @Schema(implementation = PreviewedMail.class)))
    @APIResponse(responseCode = "404", description = "There is no such kind of fact, or no such language.")
    @APIResponse(responseCode = "422", description = "The sentences cannot be used.")
    public PreviewedMail preview(
            @PathParam("name")
                    @Parameter(
                            description = NAMED,
                            example = "plan-overdue",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 60, pattern = NAME))
                    String name,
            @PathParam("language") @Parameter(description = LANGUAGE, schema = @Schema(implementation = Language.class))
                    String language,
            @NotNull @Valid WriteMailText text) {
        return texts.preview(name, language, text);
    }

    /** Names the page in the document. */
    @Schema(name = "MailTextPage", description = "One page of a collection.")
    record MailTextPage(
            @Schema(description = "The rows, in the order of the suite's kinds of facts.", maxItems = 100)
            List<MailTextView> items,

            @Schema(description = "The address of this page.")
            String self,

            @Schema(description = "The next page; null at the end.") @Nullable
            String next,

            @Schema(description = "The page before; null at the start.") @Nullable
            String prev) {}
}
