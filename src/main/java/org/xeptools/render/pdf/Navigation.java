package org.xeptools.render.pdf;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.fop.pdf.PDFAction;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFLink;
import org.apache.fop.pdf.PDFObject;
import org.apache.fop.pdf.PDFStructElem;
import org.apache.fop.pdf.PDFText;
import org.apache.fop.render.intermediate.IFDocumentNavigationHandler;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.extensions.AbstractAction;
import org.apache.fop.render.intermediate.extensions.BookmarkTree;
import org.apache.fop.render.intermediate.extensions.Link;
import org.apache.fop.render.intermediate.extensions.NamedDestination;

/** Adds descriptions to links, and all names to destinations. */
final class Navigation implements IFDocumentNavigationHandler {
  private static final String ACTION = "\n/A ";

  private final IFDocumentNavigationHandler target;
  private final Function<String, Collection<String>> names;

  Navigation(IFDocumentNavigationHandler target, Function<String, Collection<String>> names) {
    this.target = target;
    this.names = names;
  }

  @Override
  public void renderNamedDestination(NamedDestination destination) throws IFException {
    for (String name : names.apply(destination.getName())) {
      target.renderNamedDestination(new NamedDestination(name, destination.getAction()));
    }
  }

  @Override
  public void renderBookmarkTree(BookmarkTree tree) throws IFException {
    target.renderBookmarkTree(tree);
  }

  /** The link that FOP makes can only be found through the structure tree. */
  @Override
  public void renderLink(Link link) throws IFException {
    target.renderLink(link);
    if (link.getAction().getStructureTreeElement() instanceof PDFStructElem element
        && element.get("Alt") instanceof String description
        && last(element.getKids()) instanceof PDFDictionary reference
        && reference.get("Obj") instanceof PDFLink made) {
      String action = action(made);
      made.setAction(new Described(action, description));
    }
  }

  /** FOP does not expose the action; in the link's text it is a reference. */
  private static String action(PDFLink link) {
    String text = link.toPDFString();
    int start = text.indexOf(ACTION) + ACTION.length();
    return text.substring(start, text.indexOf('\n', start));
  }

  /** FOP writes an action unchanged, so further entries of the link can follow it. */
  private static final class Described extends PDFAction {
    private final String text;

    Described(String action, String description) {
      text = action + "\n/Contents " + PDFText.escapeText(description);
    }

    @Override
    public String getAction() {
      return text;
    }
  }

  private static Object last(List<PDFObject> kids) {
    return kids.get(kids.size() - 1);
  }

  @Override
  public void addResolvedAction(AbstractAction action) throws IFException {
    target.addResolvedAction(action);
  }

  @Override
  public int getPageIndex() {
    return target.getPageIndex();
  }
}
