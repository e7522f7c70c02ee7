package org.suppliercompliance.notification.addressbook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.notification.Role;

/** The address book over HTTP. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people", description = "The address book: the only place of the suite with people in it.")
public class PersonResource {
    private final PersonService people;
    private final Idempotency idempotency;

    PersonResource(PersonService people, Idempotency idempotency) {
        this.people = people;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.SUPPLIER})
    @Operation(
            operationId = "registerPerson",
            summary = "Add a person",
            description =
                    "Adds a person of the caller's authority, or a contact of a supplier. A supplier adds its own contacts. A repeat with the"
                            + " same key adds nobody and is answered with the person as it stands; 404 when it was erased since.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "404", description = "A repeat: the person was erased since.")
    @APIResponse(responseCode = "409", description = "The mail address is in the address book.")
    @APIResponse(
            responseCode = "422",
            description = "A rule is broken: no mail address, unknown supplier, foreign authority.")
    public Response register(@NotNull @Valid RegisterPerson command) {
        Response stored = idempotency.create(() -> {
            PersonView added = people.register(command);
            // What is stored for repeats outlives the person: it must not hold more than the id.
            return Created.fresh(added.id(), new AddedPerson(added.id(), added.version()));
        });
        return Response.fromResponse(stored)
                .entity(people.read(idIn(stored.getHeaderString(HttpHeaders.LOCATION))))
                .build();
    }

    private static UUID idIn(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** The stored answer of an addition. */
    record AddedPerson(UUID id, @JsonIgnore long version) implements Versioned {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.SUPPLIER})
    @Operation(
            operationId = "listPeople",
            summary = "List people",
            description = "The caller's own address book, oldest entry first." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,name,email,language,authority,supplierId,roles,subject,mailRefusedAt,deputyId,absentFrom,absentTo,createdAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,Åsa Öberg,asa.oberg@example.org,sv,REGION-STOCKHOLM,,sustainability-manager,5f0c2a3e,,,,,2027-01-04T08:00:00Z\n",
            line =
                    "{\"name\":\"Åsa Öberg\",\"email\":\"asa.oberg@example.org\",\"roles\":[\"sustainability-manager\"]}")
    @APIResponseSchema(value = PersonPage.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only contacts of this supplier.") @QueryParam("supplierId") @Nullable
                    UUID supplierId,
            @Parameter(description = "Only people with this role.")
                    @Pattern(regexp = RegisterPerson.ROLE)
                    @QueryParam("role")
                    @Nullable
                    String role,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return PersonTable.EXPORT.answer(headers, uri, page, asked -> people.list(asked, supplierId, role));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.SUPPLIER})
    @Operation(
            operationId = "getPerson",
            summary = "Read a person",
            description = "One person of the caller's own address book.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "404", description = "There is no such person.")
    public PersonView read(@PathParam("id") UUID id) {
        return people.read(id);
    }

    @GET
    @Path("/{id}/export")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.SUPPLIER})
    @Operation(
            operationId = "exportPerson",
            summary = "Export a person",
            description =
                    "Everything the suite holds about the person, to be handed over on request (GDPR article 15).")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content = @Content(schema = @Schema(implementation = PersonExport.class)))
    @APIResponse(responseCode = "404", description = "There is no such person.")
    public PersonExport export(@PathParam("id") UUID id) {
        return people.export(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.SUPPLIER})
    @Operation(operationId = "changePerson", summary = "Change a person", description = "A merge patch of a person.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "404", description = "There is no such person.")
    @APIResponse(responseCode = "409", description = "Another person has this mail address.")
    @APIResponse(responseCode = "422", description = "A rule is broken.")
    public PersonView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull @Valid PatchPerson patch) {
        return people.change(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.SUPPLIER})
    @Operation(
            operationId = "erasePerson",
            summary = "Erase a person",
            description =
                    "Takes the person out for good (GDPR article 17). What was not told yet is told to somebody else.")
    @APIResponse(responseCode = "204", description = "Erased.")
    @APIResponse(responseCode = "404", description = "There is no such person.")
    public void erase(@PathParam("id") UUID id) {
        people.erase(id);
    }

    /** Names the page in the document. */
    @Schema(name = "PersonPage", description = "One page of a collection.")
    record PersonPage(
            @Schema(description = "The rows, the oldest first.", maxItems = 100)
            List<PersonView> items,

            @Schema(description = "The address of this page.")
            String self,

            @Schema(description = "The next page; null at the end.") @Nullable
            String next,

            @Schema(description = "The page before; null at the start.") @Nullable
            String prev) {}
}
