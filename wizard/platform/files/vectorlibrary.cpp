#include "platform/files/vectorlibrary.h"

#include "platform/lazylibrary.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

const VectorLibrary *VectorLibrary::loaded()
{
    static const VectorLibrary functions = [] {
        LazyLibrary library(u"hs"_s, QString::number(HS_MAJOR));
        VectorLibrary found;
        library.resolve(found.validPlatform, "hs_valid_platform");
        library.resolve(found.compileMulti, "hs_compile_multi");
        library.resolve(found.freeCompileError, "hs_free_compile_error");
        library.resolve(found.freeDatabase, "hs_free_database");
        library.resolve(found.allocScratch, "hs_alloc_scratch");
        library.resolve(found.cloneScratch, "hs_clone_scratch");
        library.resolve(found.freeScratch, "hs_free_scratch");
        library.resolve(found.scan, "hs_scan");
        return library.isComplete() ? found : VectorLibrary {};
    }();
    return functions.scan == nullptr ? nullptr : &functions;
}

} // namespace keywright
