package org.xeptools.site.build;

import java.util.List;
import java.util.function.Supplier;

/**
 * Tasks that are planned together.
 *
 * @param name its name, unique among those of a site
 * @param key equal to that of an earlier build only if the same tasks would be planned; "" if that
 *     cannot be known before they are planned
 * @param tasks plans them, in a stable order
 */
public record Batch(String name, String key, Supplier<List<Task>> tasks) {}
