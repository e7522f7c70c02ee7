package org.suppliercompliance.supplier.standing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.supplier.Role;

@Path("/standings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standing", description = "Red, yellow or green: how suppliers stand with an authority, and why.")
class StandingResource {
    private final StandingService standings;

    StandingResource(StandingService standings) {
        this.standings = standings;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listStandings",
            summary = "List how suppliers stand",
            description =
                    "Suppliers with a case, a late report, a sanction or a shared audit the caller's authority knows of, the worst first: longest past a date, then nearest to one. Suppliers that never had any are green and not listed."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "supplierId,legalName,colour,openCases,redFrom\n01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,Nordstjärnan Datorer AB,RED,2,2027-03-03T23:00:00Z\n",
            line = "{\"legalName\":\"Nordstjärnan Datorer AB\",\"colour\":\"RED\",\"openCases\":2}")
    @APIResponseSchema(value = StandingEntry.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only suppliers that stand so now.", example = "RED")
                    @QueryParam("colour")
                    @Nullable
                    StandingColour colour,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return StandingTable.EXPORT.answer(headers, uri, page, asked -> standings.list(asked, colour));
    }
}
