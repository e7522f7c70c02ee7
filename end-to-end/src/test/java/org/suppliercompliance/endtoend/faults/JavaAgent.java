package org.suppliercompliance.endtoend.faults;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A class in a jar of its own that can be loaded into a Java process that runs already. */
record JavaAgent(Path jar) {
    /** Packs the class, whose {@code agentmain} is what will run; it may need nothing but Java itself. */
    static JavaAgent of(Class<?> code, Path jar) throws IOException {
        String file = code.getName().replace('.', '/') + ".class";
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", code.getName());
        try (InputStream compiled = Objects.requireNonNull(code.getResourceAsStream("/" + file));
                JarOutputStream packed = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            packed.putNextEntry(new JarEntry(file));
            compiled.transferTo(packed);
            packed.closeEntry();
        }
        return new JavaAgent(jar);
    }

    /** Returns when its {@code agentmain} has. */
    void loadInto(long pid) throws Exception {
        VirtualMachine process = VirtualMachine.attach(Long.toString(pid));
        try {
            process.loadAgent(jar.toString());
        } finally {
            process.detach();
        }
    }
}
