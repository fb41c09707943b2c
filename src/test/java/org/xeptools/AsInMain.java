package org.xeptools;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.xeptools.cli.JvmDefaults;

/** Every test runs in a process that is set up like the program's. */
public final class AsInMain implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    JvmDefaults.settle();
  }
}
