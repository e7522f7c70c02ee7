package org.suppliercompliance.chassis.shop;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.content.KeptContent;
import org.suppliercompliance.chassis.deprecation.Deprecating;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.limits.AnsweredWhenDone;
import org.suppliercompliance.chassis.limits.BodyLimit;
import org.suppliercompliance.chassis.openapi.ExampleChange;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;

@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders", description = "Orders that are placed, changed and shipped.")
@ExampleChange(type = "order-shipped", data = """
                {"id": "01937f61-9c31-7b20-8e13-1d5f7a2c4b90", "title": "Paper", "quantity": 2, "state": "SHIPPED"}""")
class OrderResource {
    static final int MOST_OF_A_PICTURE = 4 << 20;
    /** More than the buffers of a connection hold. */
    static final int BYTES_OF_A_POSTER = 24 << 20;

    private final OrderService orders;
    private final Idempotency idempotency;

    OrderResource(OrderService orders, Idempotency idempotency) {
        this.orders = orders;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed("clerk")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "placeOrder", summary = "Places an order", description = "Creates an order.")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Response place(PlaceOrder command) {
        return idempotency.create(() -> orders.place(command));
    }

    @GET
    @RolesAllowed({"clerk", "reader"})
    @Operation(operationId = "listOrders", summary = "Lists orders", description = "The newest first.")
    @APIResponseSchema(OrderView.class)
    public Response list(
            @BeanParam PageRequest page, @QueryParam("state") OrderView.@Nullable OrderState state, UriInfo uri) {
        return Pages.page(uri, orders.list(page, state));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"clerk", "reader"})
    @Operation(operationId = "getOrder", summary = "Shows an order", description = "As it stands.")
    public OrderView get(@PathParam("id") UUID id) {
        return orders.get(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("clerk")
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeOrder", summary = "Changes an order", description = "By JSON merge patch.")
    public OrderView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, ChangeOrder patch) {
        return orders.change(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/shipment")
    @RolesAllowed("clerk")
    @Deprecating(since = "2027-01-01", sunset = "2027-07-01", link = "https://example.org/shop/shipping")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "shipOrder", summary = "Ships an order", description = "Once.")
    public OrderView ship(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, ShipOrder command) {
        return orders.ship(id, ifMatch);
    }

    @GET
    @Path("/broken")
    @PermitAll
    @Operation(hidden = true)
    public OrderView broken() {
        throw new IllegalStateException("secret inside");
    }

    @GET
    @Path("/door")
    @PermitAll
    @Operation(hidden = true)
    public void stand() {
        Door.pass();
    }

    @GET
    @Path("/door/{key}")
    @PermitAll
    @Operation(hidden = true)
    public void standWithKey(@PathParam("key") String key) {
        Door.pass();
    }

    @POST
    @Path("/door")
    @PermitAll
    @AnsweredWhenDone
    @Operation(hidden = true)
    public void standAsLongAsItTakes() {
        Door.pass();
    }

    @PUT
    @Path("/door")
    @PermitAll
    @Operation(hidden = true)
    public void standToAct() {
        Door.pass();
    }

    @GET
    @Path("/news")
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<String> news() {
        return News.read();
    }

    @GET
    @Path("/poster")
    @RolesAllowed("clerk")
    @Operation(hidden = true)
    public Response poster() {
        return new KeptContent(
                        "poster.bin",
                        MediaType.APPLICATION_OCTET_STREAM,
                        BYTES_OF_A_POSTER,
                        "0".repeat(64),
                        () -> new ByteArrayInputStream(new byte[BYTES_OF_A_POSTER]))
                .answer(null);
    }

    @POST
    @Path("/picture")
    @RolesAllowed("clerk")
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(bytes = MOST_OF_A_PICTURE, seconds = 60, before = UnwantedPicture.class)
    @Operation(hidden = true)
    public Map<String, Object> picture(InputStream picture) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(picture, new CRC32());
        long bytes = checked.transferTo(OutputStream.nullOutputStream());
        return Map.of(
                "bytes",
                bytes,
                "checksum",
                Long.toHexString(checked.getChecksum().getValue()));
    }
}
