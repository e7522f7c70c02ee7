package org.suppliercompliance.notification.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.openapi.ExampleChange;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.notification.Role;

/** News over HTTP. */
@Path("/network-news")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "network news",
        description = "What authorities tell each other in their networks, so that buyers learn from each other.")
@ExampleChange(type = "network-news-published", data = """
                {"id": "019aabcd-0000-7000-8000-000000000071", "authority": "REGION-SKANE", "network": "SWEDISH-REGIONS", "language": "sv",
                 "category": "ICT", "link": {"kind": "SHARED_AUDIT", "id": "019aabcd-0000-7000-8000-000000000072"},
                 "publishedAt": "2027-03-01T09:15:30Z"}""")
public class NewsResource {
    private static final String CODE = "^[A-Z][A-Z0-9-]{1,31}$";

    private final NewsService news;
    private final Idempotency idempotency;

    NewsResource(NewsService news, Idempotency idempotency) {
        this.news = news;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "publishNews",
            summary = "Tell the network",
            description =
                    "The managers of every other member find it in their inbox; people who subscribed to network-news get a mail, and endpoints a webhook.")
    @APIResponse(
            responseCode = "201",
            description = "Published.",
            content = @Content(schema = @Schema(implementation = NewsView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "A rule is broken: a network that the authority is not in, an unknown category, text that is not plain.")
    @APIResponse(responseCode = "429", description = "The authority has told too much today.")
    public Response publish(@NotNull @Valid PublishNews command) {
        return idempotency.create(() -> {
            NewsView view = news.publish(command);
            return Created.fresh(view.id(), view);
        });
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listNews",
            summary = "List news",
            description = "The authority's own news and those of the networks it is in, newest first."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,authority,network,language,title,text,category,linkKind,linkId,publishedAt,withdrawnAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,REGION-STOCKHOLM,SWEDISH-REGIONS,en,Factory visits announced late work better,We announced the last three visits a day before. Working hours were recorded as they are.,ICT,,,2027-05-20T08:30:00Z,\n",
            line =
                    "{\"authority\":\"REGION-STOCKHOLM\",\"network\":\"SWEDISH-REGIONS\",\"title\":\"Factory visits announced late work better\"}")
    @APIResponseSchema(value = NewsPage.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only those of this network.")
                    @QueryParam("network")
                    @Pattern(regexp = CODE)
                    @Nullable
                    String network,
            @Parameter(description = "Only those about this category of products.")
                    @QueryParam("category")
                    @Pattern(regexp = CODE)
                    @Nullable
                    String category,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return NewsTable.EXPORT.answer(headers, uri, page, asked -> news.list(network, category, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(operationId = "getNews", summary = "Read a news item", description = "One news item.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content = @Content(schema = @Schema(implementation = NewsView.class)))
    @APIResponse(responseCode = "404", description = "There is no such news item in the authority's networks.")
    public NewsView read(@PathParam("id") UUID id) {
        return news.read(id);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "withdrawNews",
            summary = "Take a news item back",
            description =
                    "From now on nobody else reads its words: not in the list, not in an inbox, and in no mail that was not sent yet.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back.",
            content = @Content(schema = @Schema(implementation = NewsView.class)))
    @APIResponse(responseCode = "403", description = "Another authority published it.")
    @APIResponse(responseCode = "404", description = "There is no such news item in the authority's networks.")
    @APIResponse(responseCode = "409", description = "It was taken back before.")
    public NewsView withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch) {
        return news.withdraw(id, ifMatch);
    }

    /** Names the page in the document. */
    @Schema(name = "NewsPage", description = "One page of a collection.")
    record NewsPage(
            @Schema(description = "The rows, the newest first.", maxItems = 100)
            List<NewsView> items,

            @Schema(description = "The address of this page.")
            String self,

            @Schema(description = "The next page; null at the end.") @Nullable
            String next,

            @Schema(description = "The page before; null at the start.") @Nullable
            String prev) {}
}
