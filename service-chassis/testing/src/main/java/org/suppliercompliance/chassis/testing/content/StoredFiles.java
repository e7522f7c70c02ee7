package org.suppliercompliance.chassis.testing.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** What lies in the folder of the local store, and what its service lists. */
record StoredFiles(Path folder) {
    Path kept(String sha256) {
        return folder.resolve("content").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** What has come and is not kept. */
    List<String> incoming() {
        Path incoming = folder.resolve("incoming");
        if (!Files.isDirectory(incoming)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(incoming)) {
            return files.map(Path::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hashes that are listed, in order. */
    static List<String> listed() {
        try (Connection connection = TestServers.superuser();
                PreparedStatement statement =
                        connection.prepareStatement("select sha256 from stored_content order by sha256");
                ResultSet rows = statement.executeQuery()) {
            List<String> hashes = new ArrayList<>();
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
            return hashes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Content as it stands between two steps of an upload: kept and listed, and nothing refers to it. */
    void orphan(byte[] content) {
        String sha256 = SampleFiles.sha256(content);
        try (Connection connection = TestServers.worker();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into stored_content (sha256, bytes, unreferenced_since) values (?, ?, clock_timestamp())")) {
            Files.createDirectories(kept(sha256).getParent());
            Files.write(kept(sha256), content);
            statement.setString(1, sha256);
            statement.setLong(2, content.length);
            statement.executeUpdate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
