package org.suppliercompliance.local.demo;

import java.util.function.Consumer;
import org.suppliercompliance.local.LocalSuite;

public final class Demo {
    public Demo(LocalSuite suite, Consumer<String> progress) {}
    public void load() {}
    public String whatToTry() { return ""; }
}
