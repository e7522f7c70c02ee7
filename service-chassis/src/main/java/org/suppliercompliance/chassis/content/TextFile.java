package org.suppliercompliance.chassis.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Plain text in UTF-8: no control characters, and nothing a browser would run. */
final class TextFile {
    private static final String[] MARKUP = {"<script", "<html", "<svg", "<!doctype", "<?xml", "<iframe", "<?php"};

    private TextFile() {}

    static void check(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Reader reader = new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] buffer = new char[8192];
            int count;
            while ((count = reader.read(buffer)) >= 0) {
                for (int i = 0; i < count; i++) {
                    char c = buffer[i];
                    if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7f || c == 0xfffe || c == 0xffff) {
                        throw ContentSniffer.refused("The content is neither a known type nor plain text.");
                    }
                }
            }
        } catch (CharacterCodingException e) {
            throw ContentSniffer.refused("The content is neither a known type nor text in UTF-8.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            @Nullable String markup = ByteSearch.firstOf(in, true, MARKUP);
            if (markup != null) {
                throw ContentSniffer.refused("The content is markup or a script (" + markup + ").");
            }
        }
    }
}
