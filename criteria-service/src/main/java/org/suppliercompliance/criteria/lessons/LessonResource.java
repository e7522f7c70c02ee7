package org.suppliercompliance.criteria.lessons;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.criteria.Role;

/** Lessons over HTTP. */
@Path("/lessons")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
@Tag(
        name = "lessons",
        description =
                "What audits found per criterion, so that the next tender starts from it: the caller's own audits and those shared with its networks, once they are shared and as long as they are.")
public class LessonResource {
    private final LessonService service;

    LessonResource(LessonService service) {
        this.service = service;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            operationId = "listLessons",
            summary = "Lists what audits taught",
            description =
                    "One line per criterion that a shared audit of the last five years measured against, by its code; counts only, no supplier, no words."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "criterionId,code,titleEn,titleSv,titleNb,theme,version,findingsAudits,findingsWithFindings,findingsSuppliers,findingsSerious,findingsMajor,findingsMinor,findingsObservations,findingsOpen,findingsOverdue,latestOn\n01937f5e-8e3a-7c11-8a43-5b1f6d1c2e40,RS4,Risk analysis,Riskanalys,Risikoanalyse,process-chemicals,1,6,2,5,0,1,2,1,1,0,2027-02-03\n",
            line = "{\"code\":\"RS4\",\"titleEn\":\"Risk analysis\",\"findingsAudits\":6,\"findingsMajor\":1}")
    @APIResponseSchema(value = LessonView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @Valid @BeanParam LessonFilter filter,
            @BeanParam PageRequest page,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return LessonTable.EXPORT.answer(headers, uri, page, asked -> service.list(filter, asked));
    }

    @GET
    @Path("/{criterionId}")
    @Operation(
            operationId = "getLesson",
            summary = "Reads what audits taught about a criterion",
            description = "Zeros where no audit that the caller may know of measured against it.")
    @APIResponse(responseCode = "404", description = "There is no such criterion, or you may not see it.")
    @APIResponseSchema(LessonView.class)
    public LessonView get(@PathParam("criterionId") UUID criterionId) {
        return service.get(criterionId);
    }
}
