package org.suppliercompliance.criteria.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.criteria.Role;

/** The glossary over HTTP. */
@Path("/glossary-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "glossary", description = "The terms that procurement documents use, and what they mean.")
public class TermResource {
    private final TermService service;
    private final Idempotency idempotency;

    TermResource(TermService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "addGlossaryTerm",
            summary = "Adds a term",
            description =
                    "Of the authority's own; with the code of a shipped term its own meaning of that, which its documents then use.")
    @APIResponseSchema(value = TermView.class, responseCode = "201", responseDescription = "Added.")
    @APIResponse(responseCode = "409", description = "The authority has a term with this code.")
    @APIResponse(responseCode = "422", description = "A name or a definition is missing in every language.")
    public Response add(@NotNull @Valid AddTerm command) {
        return idempotency.create(() -> service.add(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listGlossaryTerms",
            summary = "Lists the glossary",
            description = "What ships with the suite and what authorities added, by code." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,code,authority,nameEn,nameSv,nameNb,definitionEn,definitionSv,definitionNb,source,createdAt,changedAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,final-assembly,REGION-STOCKHOLM,Final assembly,Slutmontering,Sluttmontering,The site where the product gets its serial number.,Den plats där produkten får sitt serienummer.,,Own wording,2027-01-12T09:15:00Z,2027-02-03T14:40:00Z\n",
            line =
                    "{\"code\":\"final-assembly\",\"authority\":\"REGION-STOCKHOLM\",\"nameEn\":\"Final assembly\",\"source\":\"Own wording\"}")
    @APIResponseSchema(value = TermView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @Parameter(description = "Only with this code.", example = "final-assembly")
                    @Pattern(regexp = "^[a-z][a-z0-9-]{1,39}$")
                    @QueryParam("code")
                    @Nullable
                    String code,
            @Parameter(description = "Only those of this authority.", example = "OSLO")
                    @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
                    @QueryParam("authority")
                    @Nullable
                    String authority,
            @Parameter(description = "Words or beginnings of words of the name, in any language.", example = "miner")
                    @Size(min = 1, max = 100)
                    @QueryParam("q")
                    @Nullable
                    String q,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return TermTable.EXPORT.answer(headers, uri, page, asked -> service.list(code, authority, q, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getGlossaryTerm",
            summary = "Reads a term",
            description = "One term, in all languages there are.")
    @APIResponseSchema(TermView.class)
    @APIResponse(responseCode = "404", description = "There is no such term.")
    public TermView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "changeGlossaryTerm",
            summary = "Changes a term of the authority's own",
            description = "A JSON merge patch. Published documents keep the meaning they had.")
    @APIResponseSchema(TermView.class)
    @APIResponse(responseCode = "403", description = "The term belongs to the suite or to another authority.")
    @APIResponse(responseCode = "404", description = "There is no such term.")
    @APIResponse(responseCode = "422", description = "A name or a definition is missing in every language.")
    public TermView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull @Valid PatchTerm patch) {
        return service.change(id, ifMatch, patch);
    }
}
