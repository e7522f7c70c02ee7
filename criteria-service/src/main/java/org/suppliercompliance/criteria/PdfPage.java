package org.suppliercompliance.criteria;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The page of {@link org.suppliercompliance.chassis.page.HtmlPage} as a file: A4 with page numbers, tagged so that a screen reader can read it, its fonts inside. */
public final class PdfPage {
    public static final String MEDIA_TYPE = "application/pdf";
    public static final MediaType TYPE = MediaType.valueOf(MEDIA_TYPE);

    private static final String SERIF = "Liberation Serif";
    private static final String SANS = "Liberation Sans";

    static {
        // The renderer tells of every rule of style that is for screens only.
        XRLog.setLoggingEnabled(false);
    }

    private PdfPage() {}

    /**
     * @param page well-formed HTML with its style inside
     * @param name what the file is called, without its ending
     */
    public static Response answer(String page, Locale language, String name) {
        return Response.ok(pdf(page), TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]+", "-") + ".pdf\"")
                .build();
    }

    static byte[] pdf(String page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "LiberationSerif-Regular", SERIF, 400);
        font(builder, "LiberationSerif-Bold", SERIF, 700);
        font(builder, "LiberationSans-Regular", SANS, 400);
        font(builder, "LiberationSans-Bold", SANS, 700);
        // What stands in the texts of a set loads nothing: neither from the machine nor from the network.
        builder.useUriResolver((base, uri) -> null);
        builder.usePdfUaAccessibility(true);
        builder.useFastMode();
        builder.withProducer("supplier compliance suite");
        builder.withHtmlContent(readable(page), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Without the characters that XML has no way to write, escaped or not. */
    private static String readable(String page) {
        return page.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open("/fonts/" + file + ".ttf"), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String resource) {
        InputStream font = PdfPage.class.getResourceAsStream(resource);
        if (font == null) {
            throw new IllegalStateException(resource + " is missing");
        }
        return font;
    }
}
