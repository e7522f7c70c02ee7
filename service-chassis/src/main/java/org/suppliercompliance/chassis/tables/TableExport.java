package org.suppliercompliance.chassis.tables;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * A collection as one page of JSON, or the whole of it as a table. A table is read page by page through the very use case that answers
 * the pages, each page in a transaction of its own: what the caller may not see there is not here either, nothing is held open while a
 * slow client reads, and nobody reads on for a client that is gone.
 *
 * @param name what the file is called
 * @param columns named so that an import understands them
 */
public record TableExport<T>(String name, List<TableColumn<T>> columns) {
    private static final int PAGE = 100;

    /** The answer in the form the caller likes best; JSON where it does not matter. */
    public Response answer(HttpHeaders headers, UriInfo uri, PageRequest page, Function<PageRequest, Slice<T>> read) {
        return answer(headers, uri, page, read, items -> items);
    }

    /**
     * The same where an item of a page can take several rows of the table.
     *
     * @param rows the rows of the items of a page, in their order
     */
    public <I> Response answer(
            HttpHeaders headers,
            UriInfo uri,
            PageRequest page,
            Function<PageRequest, Slice<I>> read,
            Function<List<I>, List<T>> rows) {
        return table(headers, uri, asked -> {
                    Slice<I> slice = read.apply(asked);
                    return new Slice<>(rows.apply(slice.items()), slice.next(), slice.prev());
                })
                .orElseGet(() -> json(Pages.page(uri, read.apply(page))));
    }

    /** The same for a short list, which is one page. */
    public Response answer(HttpHeaders headers, UriInfo uri, List<T> all) {
        return answer(headers, uri, new PageRequest(PAGE, null), page -> new Slice<>(all, null, null));
    }

    /**
     * One value as JSON, or what it consists of as a table.
     *
     * @param rows the rows of the value
     */
    public <V> Response whole(HttpHeaders headers, UriInfo uri, V value, Function<V, List<T>> rows) {
        return table(headers, uri, page -> new Slice<>(rows.apply(value), null, null))
                .orElseGet(() -> json(Response.ok(value).build()));
    }

    private static Response json(Response answer) {
        return Response.fromResponse(answer)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** The whole collection as a table, when the caller likes one better than JSON. */
    public Optional<Response> table(HttpHeaders headers, UriInfo uri, Function<PageRequest, Slice<T>> read) {
        return wanted(headers.getAcceptableMediaTypes()).map(format -> table(format, uri, read));
    }

    private Response table(TableFormat format, UriInfo uri, Function<PageRequest, Slice<T>> read) {
        refusePaging(uri);
        // Read before the answer begins: what is wrong with the request is still a problem and no broken file.
        Slice<T> first = read.apply(new PageRequest(PAGE, null));
        StreamingOutput rows = out -> write(format, out, first, read);
        StreamingOutput table = first.next() == null ? WholeAnswer.of(rows) : WholeAnswer.ofMany(rows);
        return Response.ok(table)
                .type(format == TableFormat.CSV ? format.mediaType() + ";charset=UTF-8" : format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + format.extension() + "\"")
                .build();
    }

    private void write(TableFormat format, OutputStream out, Slice<T> first, Function<PageRequest, Slice<T>> read)
            throws IOException {
        TableWriter writer = TableWriter.of(
                format, out, name, columns.stream().map(TableColumn::name).toList());
        Slice<T> slice = first;
        while (true) {
            for (T item : slice.items()) {
                writer.row(cells(item));
            }
            writer.page();
            if (slice.next() == null) {
                break;
            }
            slice = read.apply(new PageRequest(PAGE, slice.next()));
        }
        writer.finish();
    }

    private List<@Nullable Object> cells(T item) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(column.value().apply(item)));
        return cells;
    }

    private static Optional<TableFormat> wanted(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            if ("0".equals(type.getParameters().get("q"))) {
                continue;
            }
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Optional.empty();
            }
            Optional<TableFormat> format = Stream.of(TableFormat.values())
                    .filter(one -> type.isCompatible(MediaType.valueOf(one.mediaType())))
                    .findFirst();
            if (format.isPresent()) {
                return format;
            }
        }
        return Optional.empty();
    }

    private static void refusePaging(UriInfo uri) {
        List<Fault> faults = Stream.of("limit", "cursor")
                .filter(uri.getQueryParameters()::containsKey)
                .map(name -> new Fault("query:" + name, "A table holds the whole collection: leave this out."))
                .toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(StandardProblem.BAD_REQUEST, "A table holds the whole collection.", faults);
        }
    }
}
